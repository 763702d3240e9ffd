import { knowledge } from "../lib/knowledge/load.ts";
import { draftReply } from "../lib/reply/in-every-language.ts";
import { writtenLanguages } from "../lib/reply/texts/written-languages.ts";
import { galleryPage } from "./gallery/gallery-page.ts";
import { galleryViews } from "./gallery/gallery-views.ts";

/** Prints one page with every kind of answer, in each language, light and dark, to look at. */
export async function main(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error("Usage: npm run -s gallery > gallery.html");
    return 2;
  }
  const shown = writtenLanguages.flatMap((language) =>
    galleryViews(language).map(({ name, view }) => ({
      name: `${language}: ${name}`,
      html: draftReply(view, knowledge).html,
    })),
  );
  console.log(galleryPage(shown));
  return 0;
}
