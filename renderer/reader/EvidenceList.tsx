import type { ArchiveDocument } from "../../archive/contract.ts";
import { useStrings } from "../strings.ts";

/** For each fact of a document the exact words that it was read from, and where they stand. */
export function EvidenceList({ document }: { readonly document: ArchiveDocument }) {
  const text = useStrings();
  if (document.evidence.length === 0) return null;
  return (
    <details className="evidence">
      <summary>{text.reader.evidence}</summary>
      <table>
        <tbody>
          {document.evidence.map((each) => (
            <tr key={`${each.of} ${each.place} ${each.field} ${each.start} ${each.text}`}>
              <th scope="row">{text.reader.facts[each.of]}</th>
              <td lang={document.language}>“{each.text}”</td>
              <td>{[text.why.places[each.place], each.field].filter(Boolean).join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
