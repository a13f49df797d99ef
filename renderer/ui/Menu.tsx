import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** A menu under its trigger, which must be a button that passes its attributes on. */
export function Menu({ trigger, children }: { readonly trigger: ReactNode; readonly children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" sideOffset={5} collisionPadding={8} align="start">
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** One line of a menu. */
export function MenuItem({
  onSelect,
  children,
}: {
  readonly onSelect: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Radix.Item className="menu-item" onSelect={onSelect}>
      <span />
      <span>{children}</span>
    </Radix.Item>
  );
}

/** A hairline between parts of a menu. */
export function MenuRule() {
  return <Radix.Separator className="menu-rule" />;
}

type MenuChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  /** Every value with its words, in order. */
  readonly choices: { readonly [value in T]: string };
  readonly onChoose: (value: T) => void;
};

/** A group of menu lines of which one is chosen. */
export function MenuChoice<T extends string>({ label, value, choices, onChoose }: MenuChoiceProps<T>) {
  const values = Object.keys(choices) as T[]; // the record's own keys
  return (
    <>
      <Radix.Label className="menu-label">{label}</Radix.Label>
      <Radix.RadioGroup
        value={value}
        onValueChange={(chosen) => {
          const known = values.find((each) => each === chosen);
          if (known !== undefined) onChoose(known);
        }}
      >
        {values.map((each) => (
          <Radix.RadioItem key={each} className="menu-item" value={each}>
            <span>{each === value ? <Icon name="check" /> : null}</span>
            <span>{choices[each]}</span>
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </>
  );
}
