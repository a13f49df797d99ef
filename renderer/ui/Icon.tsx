const paths = {
  search: "M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM11 11l3.5 3.5",
  close: "m4 4 8 8M12 4l-8 8",
  check: "m3 8.5 3.2 3L13 4.5",
  down: "m4 6 4 4 4-4",
  left: "m10 3.5-4.5 4.5 4.5 4.5",
  right: "m6 3.5 4.5 4.5L6 12.5",
  up: "m4 10 4-4 4 4",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  help: "M6 6a2 2 0 1 1 2.8 1.8c-.5.3-.8.7-.8 1.4M8 11.8v.1M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14Z",
  folder: "M1.5 12.5v-9h4.3l1.5 2h7.2v7z",
  filters: "M2 4h12M4 8h8M6 12h4",
  reader: "M2 2.5h12v11H2zM9 2.5v11",
  timeline: "M2 13.5h12M4 11V8M7 11V4M10 11V6.5M13 11V9",
  expand: "M9.5 2H14v4.5M6.5 14H2V9.5M14 2 9.5 6.5M2 14l4.5-4.5",
  contract: "M14 6.5H9.5V2M2 9.5h4.5V14M9.5 6.5 14 2M6.5 9.5 2 14",
  theme: "M8 1.5a6.5 6.5 0 1 0 0 13v-13ZM8 1.5a6.5 6.5 0 0 1 0 13",
  globe: "M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14ZM1 8h14M8 1c2 2 3 4.500 3 7s-1 5-3 7c-2-2-3-4.500-3-7s1-5 3-7Z",
} as const;

/** Names of the drawings. */
export type IconName = keyof typeof paths;

/** A 16 px line drawing in the colour of the text; silent to screen readers, so its control needs a name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
