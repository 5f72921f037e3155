#!/usr/bin/env bash
# Writes a network's members by kind as a Markdown page. One JSON document comes on standard input, one goes to standard
# output (docs/plugin-protocol.md of Verkosto); what goes to standard error is the log. Needs jq.
set -euo pipefail

message=$(cat)

is() { jq --exit-status "$1" <<<"$message" >/dev/null; }

if ! is '.protocol == 1'; then
    echo '{"protocol": 1, "message": "failure", "reason": "This plugin speaks version 1 of the protocol."}'
elif is '.message == "hello"'; then
    echo '{"protocol": 1, "message": "hello", "plugin": "NAME", "version": "1.0.0", "modules": ["members"]}'
elif ! is '.message == "request" and .module == "members"'; then
    echo '{"protocol": 1, "message": "failure", "reason": "There is no such module."}'
else
    jq '
        {fi: "Jäsenet", sv: "Medlemmar", en: "Members"} as $titles
        | (.with.title // $titles[.language] // "Members") as $title
        | (.recipe.members | group_by(.kind) | map("- \(.[0].kind // "–"): \(length)")) as $lines
        | {
            protocol: 1, message: "response",
            artifacts: [{path: "NAME.md", kind: "document", text: ((["# " + $title, ""] + $lines | join("\n")) + "\n")}],
            outputs: {count: (.recipe.members | length)}
        }' <<<"$message"
fi
