import { type FormEvent, useState } from "react";
import type { Failure, HostInfo } from "../../archive/contract.ts";
import { useClient } from "../client.ts";
import { LanguageSwitch } from "../settings/LanguageSwitch.tsx";
import { SettingsMenu } from "../settings/SettingsMenu.tsx";
import { useStrings } from "../strings.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import "./library.css";
import { RecentArchives } from "./RecentArchives.tsx";

type StartScreenProps = {
  readonly host: HostInfo;
  /** Null when the archive is open now. */
  readonly onOpen: (what: { readonly path: string } | { readonly sample: true }) => Promise<Failure | null>;
  readonly onForget: (path: string) => void;
  /** Back to the archive that is open, where one is. */
  readonly onBack?: () => void;
};

/** Opens a folder: by the system's dialog, by dropping it, by its path, from the recent ones, or the sample. */
export function StartScreen({ host, onOpen, onForget, onBack }: StartScreenProps) {
  const text = useStrings();
  const client = useClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isOpening, setOpening] = useState(false);

  const open = async (what: Parameters<typeof onOpen>[0]) => {
    setOpening(true);
    setFailure(await onOpen(what));
    setOpening(false);
  };
  const choose = async () => {
    const chosen = await client.chooseFolder({});
    if (!chosen.ok) setFailure(chosen.failure);
    else if (chosen.value !== null) await open({ path: chosen.value });
  };

  return (
    <main className="start">
      <div className="start-tools">
        {onBack === undefined ? null : <IconButton icon="close" label={text.report.close} onClick={onBack} />}
        <LanguageSwitch />
        <SettingsMenu />
      </div>
      <div className="start-sheet">
        <header className="start-head">
          <h1>{text.app.name}</h1>
          <p>{text.library.intro}</p>
        </header>
        <section className="start-open" aria-label={text.library.title}>
          {host.capabilities.chooseFolder ? (
            <Button look="primary" onClick={choose} disabled={isOpening}>
              {text.library.openFolder}
            </Button>
          ) : (
            <PathForm isOpening={isOpening} onOpen={(path) => open({ path })} />
          )}
          {host.capabilities.dropFolder ? <p className="start-drop">{text.library.drop}</p> : null}
          <div aria-live="polite">
            {isOpening ? <p className="start-drop">{text.library.opening}</p> : null}
            {failure === null ? null : <FailureNote failure={failure} />}
          </div>
        </section>
        <RecentArchives
          archives={host.recentArchives}
          isOpening={isOpening}
          onOpen={(path) => open({ path })}
          onForget={onForget}
        />
        <Button
          className="start-sample"
          look="link"
          onClick={() => open({ sample: true })}
          disabled={isOpening}
        >
          {text.library.openSample}
        </Button>
        <footer className="start-promises">
          {text.library.promises.map((promise) => (
            <span key={promise}>{promise}</span>
          ))}
          <span className="start-version">{host.version}</span>
        </footer>
      </div>
    </main>
  );
}

type PathFormProps = { readonly isOpening: boolean; readonly onOpen: (path: string) => void };

function PathForm({ isOpening, onOpen }: PathFormProps) {
  const text = useStrings();
  const [path, setPath] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") onOpen(path.trim());
  };
  return (
    <form className="start-path" onSubmit={submit}>
      <label htmlFor="start-path">{text.library.pathLabel}</label>
      <div>
        <input
          id="start-path"
          className="field"
          value={path}
          placeholder={text.library.pathPlaceholder}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="start-path-hint"
          onChange={(event) => setPath(event.target.value)}
        />
        <Button look="primary" type="submit" disabled={isOpening || path.trim() === ""}>
          {text.library.open}
        </Button>
      </div>
      <p id="start-path-hint">{text.library.pathHint}</p>
    </form>
  );
}
