import ExifReader from "exifreader";

/**
 * All tags of a picture. exifreader warns on the console of every odd offset, and has no option against it; what a person
 * should know is in the reading report. It works synchronously, so that nobody else's warnings are lost meanwhile.
 */
export function loadQuietly(bytes: Uint8Array): ExifReader.ExpandedTags {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return ExifReader.loadView(view, { expanded: true });
  } finally {
    console.warn = warn;
  }
}
