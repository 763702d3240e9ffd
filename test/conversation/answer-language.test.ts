import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, type World } from "../functions/world.ts";
import { mail, person } from "./talk-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.setNow("2026-11-20T12:00:00Z"));

const held = (to = "") => [
  "Your parcel is held.",
  "Tracking number: LX123456785CN",
  "19 November 2026 10:00 Import clearance exception",
  ...(to === "" ? [] : [`Shipping to: ${to}`]),
];
const languageOf = (raw: string) => /<html[^>]* lang=(?:3D)?"([a-z]{2})/.exec(raw.replace(/=\r\n/g, ""))?.[1];

describe("a short note above a forwarded English mail", () => {
  it.each([
    ["Was soll ich tun?", "de"],
    ["Muss ich zahlen?", "de"],
    ["Que dois-je faire ?", "fr"],
    ["¿Qué tengo que hacer?", "es"],
    ["Cosa devo fare?", "it"],
    ["O que devo fazer?", "pt"],
    ["Wat moet ik doen?", "nl"],
    ["Co mam zrobić?", "pl"],
    ["What do I do?", "en"],
  ])("“%s” is answered in %s", async (note, language) => {
    const anna = person(world);
    const answer = await anna.forward(held(), note);
    expect(answer).toMatchObject({ state: "SENT", reason: "shipping-news" });
    expect(languageOf(answer.raw)).toBe(language);
  });

  it("that tells no language leaves it at the mail's", async () => {
    const anna = person(world);
    const lines = [
      "Ihre Sendung ist beim Zoll und wird dort geprüft.",
      "Sendungsnummer: LX123456785CN",
      "Bitte haben Sie noch etwas Geduld, wir melden uns.",
    ];
    expect(languageOf((await anna.forward(lines, "fyi")).raw)).toBe("de");
    expect(languageOf((await anna.forward(held(), "Anna Schmidt")).raw)).toBe("en");
  });
});

describe("a word that several languages have", () => {
  it.each([
    ["Liste", "de-DE", "de"],
    ["Liste", "fr-FR", "fr"],
    ["lista", "it-IT", "it"],
    ["lista", "pl-PL, en-US", "pl"],
    ["Status", "nl-NL", "nl"],
  ])("“%s” as a first mail from a program in %s is %s", async (words, program, language) => {
    const anna = person(world);
    const answer = await anna.deliver(mail(anna.address, "", [words], { "Accept-Language": program }));
    expect(answer).toMatchObject({ state: "SENT", reason: "command" });
    expect(languageOf(answer.raw)).toBe(language);
  });

  it.each([
    ["liste", "anna@post-und-mehr.example.de", "de"],
    ["lista", "anna@post.example.pt", "pt"],
    ["stand", "anna@post.example.nl", "nl"],
    ["estado", "anna@post.example.es", "es"],
  ])("“%s” as a first mail from %s is %s", async (words, address, language) => {
    expect(languageOf((await person(world, address).write(words)).raw)).toBe(language);
  });

  it.each([
    ["estado", "Madrid, Spain", "es"],
    ["estado", "Lisboa, Portugal", "pt"],
    ["Stand", "Berlin, Germany", "de"],
    ["lista", "Warszawa, Poland", "pl"],
  ])("“%s” about a parcel to %s, of which the mail was English, is %s", async (words, to, language) => {
    const anna = person(world);
    const first = await anna.forward(held(to));
    expect(languageOf(first.raw)).toBe("en");
    expect(languageOf((await anna.reply(first, words)).raw)).toBe(language);
  });

  it("goes on in the conversation's language where that has it", async () => {
    const anna = person(world);
    const first = await anna.forward(held("Madrid, Spain"), "Wat moet ik doen?");
    expect(languageOf((await anna.reply(first, "Status")).raw)).toBe("nl");
  });
});
