// Writes a network's members by kind as a Markdown page. One JSON document comes on standard input, one goes to standard
// output (docs/plugin-protocol.md of Verkosto); what goes to standard error is the log.
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const titles = { fi: "Jäsenet", sv: "Medlemmar", en: "Members" };

const modules = {
  members(request) {
    const title = request.with.title ?? titles[request.language] ?? titles.en;
    const counts = new Map();
    for (const { kind } of request.recipe.members) counts.set(kind ?? "–", (counts.get(kind ?? "–") ?? 0) + 1);
    const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `- ${kind}: ${count}`);
    return {
      artifacts: [{ path: "NAME.md", kind: "document", text: ["# " + title, "", ...lines].join("\n") + "\n" }],
      outputs: { count: request.recipe.members.length },
    };
  },
};

/** The answer to a message of Verkosto. */
export function answer(message) {
  const reply = (kind, members) => ({ protocol: 1, message: kind, ...members });
  if (message.protocol !== 1) return reply("failure", { reason: "This plugin speaks version 1 of the protocol." });
  if (message.message === "hello") {
    return reply("hello", { plugin: "NAME", version: "1.0.0", modules: Object.keys(modules) });
  }
  if (message.message !== "request" || !Object.hasOwn(modules, message.module)) {
    return reply("failure", { reason: `There is no module “${message.module}”.` });
  }
  return reply("response", modules[message.module](message));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const reply = Buffer.from(JSON.stringify(answer(JSON.parse(readFileSync(0, "utf8")))) + "\n");
  for (let written = 0; written < reply.length; ) written += writeSync(1, reply, written);
}
