#!/usr/bin/env bash
# bash test.sh: asks the plugin as Verkosto would.
set -euo pipefail
cd "$(dirname "$0")"

passed=0
failed=0
expect() { # NAME REQUEST FILTER: what the filter says of the answer has to be true
    if bash plugin.sh <<<"$2" | jq --exit-status "$3" >/dev/null; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not so: $1"
    fi
}

request='{"protocol": 1, "message": "request", "module": "members", "with": {"title": "Who"}, "language": "en",
    "recipe": {"members": [{"id": "kaupunki", "kind": "municipality"}, {"id": "martat", "kind": "association"}]}}'

expect "counts members" "$request" '.outputs.count == 2'
expect "writes a page" "$request" '.artifacts[0].text == "# Who\n\n- association: 1\n- municipality: 1\n"'
expect "refuses another version" "${request/\"protocol\": 1/\"protocol\": 2}" '.message == "failure"'

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
