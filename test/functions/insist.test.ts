import { describe, expect, it } from "vitest";
import { insist } from "../../functions/insist.ts";

const throttled = Object.assign(new Error("slow down"), { name: "ThrottlingException" });

function failing(times: number, error: Error) {
  let calls = 0;
  return {
    calls: () => calls,
    call: async () => {
      calls += 1;
      if (calls <= times) throw error;
      return calls;
    },
  };
}

describe("insist", () => {
  it("writes again where the table did not answer, and gives what the last write gave", async () => {
    const write = failing(4, throttled);
    expect(await insist(write.call)).toBe(5);
  });

  it("lets the outage through after ten tries", async () => {
    const write = failing(19, throttled);
    await expect(insist(write.call)).rejects.toBe(throttled);
    expect(write.calls()).toBe(10);
  });

  it("tries nothing again that is a fault of its own", async () => {
    const fault = new TypeError("not a function");
    const write = failing(1, fault);
    await expect(insist(write.call)).rejects.toBe(fault);
    expect(write.calls()).toBe(1);
  });
});
