import { readFileSync } from "node:fs";
import { readFile } from "./read/readFile.ts";
import { openPage } from "./understand/page.ts";
import { understandArticle } from "./understand/understandArticle.ts";

const f = process.argv[2] ?? "";
const a = Number(process.argv[3] ?? 0),
  b = Number(process.argv[4] ?? 40);
const r = await readFile(f, readFileSync(f));
for (const t of r.texts) {
  const facts = {
    id: f,
    path: f.split("/").pop() ?? "",
    format: r.format,
    encoding: "utf-8",
    problems: [],
  } as never;
  const p = openPage(t, facts);
  const d = understandArticle(t, facts) as any;
  console.log(
    p.main,
    p.language,
    t.metadata.slice(0, 40).map((m) => `${m.from} ${m.name}=${m.value}`.slice(0, 90)),
  );
  const kind = (l: any) => d.blocks.find((x: any) => x.start <= l.start && l.start < x.end)?.kind;
  for (const l of p.lines.slice(a, b))
    console.log(
      l.index,
      l.isProse ? "P" : "-",
      l.main ? "M" : "-",
      kind(l),
      "|",
      l.text.slice(0, 70),
      "|",
      (l.piece.hint ?? "").slice(0, 60),
    );
  console.log(
    d.headline,
    d.published?.edtf,
    d.published?.time,
    d.source,
    d.bylines,
    d.editors,
    d.captions.map((c: any) => [c.text.slice(0, 40), c.photographer, c.credit]),
  );
}
