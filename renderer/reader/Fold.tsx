import { useState } from "react";
import type { Block } from "../../archive/contract.ts";
import { RunningText, type TextSetting } from "./RunningText.tsx";

type FoldProps = {
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly setting: TextSetting;
  /** Something in it must be seen, a hit or a date: it can't be closed. */
  readonly isNeeded: boolean;
};

/** Blocks of the text that stand aside, one press from view. */
export function Fold({ label, blocks, setting, isNeeded }: FoldProps) {
  const [isWanted, setWanted] = useState(false);
  const isOpen = isWanted || isNeeded;
  return (
    <div className="fold">
      <button
        type="button"
        className="fold-button"
        aria-expanded={isOpen}
        onClick={() => setWanted(!isWanted)}
      >
        {label}
      </button>
      {isOpen ? (
        <div className="fold-text">
          {blocks.map((block) => (
            <p key={block.start}>
              <RunningText span={block} setting={setting} />
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}
