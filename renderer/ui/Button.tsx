import type { ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "./Icon.tsx";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary` is the one next step of a dialog, `quiet` has no border, `link` stands in running text. */
  readonly look?: "plain" | "primary" | "quiet" | "link";
};

/** A button with words. Takes every attribute of `<button>`, so that menus and popovers can use it as their trigger. */
export function Button({ look = "plain", className = "", ...rest }: ButtonProps) {
  return <button type="button" className={`button ${look} ${className}`} {...rest} />;
}

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly icon: IconName;
  /** Its name for screen readers and tests, and its tooltip. */
  readonly label: string;
};

/** A button with a drawing only; its name is always there for screen readers and as a tooltip. */
export function IconButton({ icon, label, className = "", ...rest }: IconButtonProps) {
  return (
    <button type="button" className={`icon-button ${className}`} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
