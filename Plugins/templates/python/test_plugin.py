"""python3 test_plugin.py: asks the plugin as Verkosto would, without a process."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import plugin  # noqa: E402
from verkosto_plugin import answer  # noqa: E402


def request(**changes):
    network = {"members": [{"id": "kaupunki", "kind": "municipality"}, {"id": "martat", "kind": "association"}]}
    message = {"protocol": 1, "message": "request", "module": "members", "with": {}, "language": "en", "recipe": network}
    return {**message, **changes}


class MembersTest(unittest.TestCase):
    def ask(self, **changes):
        return answer(request(**changes), id="NAME", version="1.0.0")

    def test_counts_members(self):
        self.assertEqual(self.ask()["outputs"], {"count": 2})

    def test_writes_a_page(self):
        [page] = self.ask(**{"with": {"title": "Who"}})["artifacts"]
        self.assertEqual(page["path"], "NAME.md")
        self.assertEqual(page["text"], "# Who\n\n- association: 1\n- municipality: 1\n")

    def test_refuses_another_version(self):
        self.assertEqual(self.ask(protocol=2)["message"], "failure")


if __name__ == "__main__":
    unittest.main()
