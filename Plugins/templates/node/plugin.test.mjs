// node --test: asks the plugin as Verkosto would, without a process.
import assert from "node:assert/strict";
import test from "node:test";

import { answer } from "./plugin.mjs";

const request = {
  protocol: 1, message: "request", module: "members", with: { title: "Who" }, language: "en",
  recipe: { members: [{ id: "kaupunki", kind: "municipality" }, { id: "martat", kind: "association" }] },
};

test("counts members", () => assert.deepEqual(answer(request).outputs, { count: 2 }));

test("writes a page", () => {
  const [page] = answer(request).artifacts;
  assert.equal(page.text, "# Who\n\n- association: 1\n- municipality: 1\n");
});

test("refuses another version", () => assert.equal(answer({ ...request, protocol: 2 }).message, "failure"));
