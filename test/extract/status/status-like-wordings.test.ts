import { describe, expect, it } from "vitest";
import { statusLikeWordings } from "../../../lib/extract/status/status-like-wordings.ts";
import { knowledge } from "../../../lib/knowledge/load.ts";
import { messageOf } from "./message-of.ts";

describe("statusLikeWordings", () => {
  it("keeps the wording of a status field that no entry knows, and none where the status was understood", () => {
    const unknown = messageOf("Tracking number: 12345\nStatus: Zorbed at the frobnicator", "html");
    expect(statusLikeWordings(unknown, knowledge)).toEqual(["Zorbed at the frobnicator"]);
    expect(statusLikeWordings(messageOf("Status: Delivered", "html"), knowledge)).toEqual([]);
  });
});
