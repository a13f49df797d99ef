import { ToggleGroup } from "radix-ui";

type SegmentsProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly onChoose: (value: T) => void;
};

/** A row of alternatives, one of them chosen; arrow keys move along it. */
export function Segments<T extends string>({ label, value, choices, onChoose }: SegmentsProps<T>) {
  return (
    <ToggleGroup.Root
      className="segments"
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(chosen) => {
        const known = choices.find((each) => each.value === chosen);
        if (known !== undefined) onChoose(known.value);
      }}
    >
      {choices.map((each) => (
        <ToggleGroup.Item key={each.value} value={each.value} title={each.hint}>
          {each.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
