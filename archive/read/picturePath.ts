/**
 * The archive's path of a picture that a page or a Markdown file shows, by the address written in it; null for one
 * outside the archive (another site, embedded data).
 * @example picturePath("2014/报道.html", "./%E6%8A%A5%E9%81%93_files/1.jpg?x=1") // "2014/报道_files/1.jpg"
 */
export function picturePath(pagePath: string, address: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address) || address.trim() === "") return null;
  const bare = address.replace(/[?#].*$/, "").replaceAll("\\", "/");
  const folder = pagePath.includes("/") ? pagePath.slice(0, pagePath.lastIndexOf("/")).split("/") : [];
  for (const part of decodeAddress(bare).split("/")) {
    if (part === "..") {
      if (folder.pop() === undefined) return null;
    } else if (part !== "." && part !== "") folder.push(part);
  }
  return folder.join("/").normalize("NFC");
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a lone percent sign is a percent sign
  }
}
