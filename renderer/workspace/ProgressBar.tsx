import { useClient } from "../client.ts";
import { useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { useArchive } from "../useArchive.ts";

/** A thin bar with counts while the folder is read, with a stop; what was stopped can go on. Nothing when all is read. */
export function ProgressBar() {
  const text = useStrings();
  const client = useClient();
  const { reading, readOnly } = useArchive();
  const { phase, filesDone, filesFound } = reading;
  if (phase === "done") return readOnly ? <p className="progress-note">{text.header.readOnly}</p> : null;
  const share = filesFound === 0 ? 0 : filesDone / filesFound;
  const isStopped = phase === "stopped";
  return (
    <div className="progress" data-phase={phase}>
      <div
        className="progress-bar"
        role="progressbar"
        aria-label={text.progress.label}
        aria-valuemin={0}
        aria-valuemax={filesFound}
        aria-valuenow={phase === "walking" ? undefined : filesDone}
        aria-valuetext={`${text.progress.phases[phase]} ${text.progress.files(filesDone, filesFound)}`}
      >
        <span style={{ transform: `scaleX(${phase === "walking" ? 0.05 : share})` }} />
      </div>
      <p>
        <strong>{text.progress.phases[phase]}</strong> {text.progress.files(filesDone, filesFound)}
        {isStopped ? ` · ${text.progress.stoppedHint}` : null}
      </p>
      <Button look="link" onClick={() => (isStopped ? client.resumeReading({}) : client.stopReading({}))}>
        {isStopped ? text.progress.resume : text.progress.stop}
      </Button>
    </div>
  );
}
