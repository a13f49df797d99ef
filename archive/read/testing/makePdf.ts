/** Words on a page: base line in points from the lower left corner. */
export type PdfWords = {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
};

/**
 * A PDF for tests: one page for each list of words, in Helvetica, or where words aren't ASCII in a Chinese font that is
 * not embedded, so that reading needs the package's character maps.
 */
export function makePdf(...pages: readonly (readonly PdfWords[])[]): Uint8Array {
  const firstPage = 7;
  const kids = pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 6 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
    ...pages.flatMap((words, at) => {
      const content = words.map(showWords).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${firstPage + at * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return Buffer.from(assemble(objects), "latin1");
}

function showWords({ text, size, x, y }: PdfWords): string {
  const isLatin = /^[ -~]*$/.test(text);
  const shown = isLatin
    ? `(${text.replace(/[\\()]/g, "\\$&")})`
    : `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
  return `BT /${isLatin ? "F1" : "F2"} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
}

function assemble(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`;
}
