/** The part of the edtf library that tests use; the library ships no types. */
declare module "edtf" {
  /** Milliseconds since 1970 of the first and last instant; infinite where open. */
  type EdtfValue = { readonly min: number; readonly max: number };
  /** Throws where the text is not EDTF. */
  function edtf(text: string): EdtfValue;
  export = edtf;
}
