import type { HostInfo } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";
import { IconButton } from "../ui/Button.tsx";

type RecentArchivesProps = {
  readonly archives: HostInfo["recentArchives"];
  readonly isOpening: boolean;
  readonly onOpen: (path: string) => void;
  readonly onForget: (path: string) => void;
};

/** The archives opened before, newest first. One whose folder is gone stays listed, and says so. */
export function RecentArchives({ archives, isOpening, onOpen, onForget }: RecentArchivesProps) {
  const text = useStrings();
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{text.library.recent}</h2>
      {archives.length === 0 ? <p className="recent-none">{text.library.noRecent}</p> : null}
      <ul>
        {archives.map((archive) => (
          <li key={archive.path}>
            <button
              type="button"
              className="recent-open"
              disabled={isOpening || !archive.exists}
              onClick={() => onOpen(archive.path)}
            >
              <span className="recent-name">{archive.name}</span>
              <span className="recent-path">
                {archive.exists ? archive.path : `${archive.path} — ${text.library.missing}`}
              </span>
            </button>
            <IconButton
              icon="close"
              label={text.library.forget(archive.name)}
              onClick={() => onForget(archive.path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
