import { useStrings } from "../strings.ts";
import { Dialog } from "../ui/Dialog.tsx";

/** Every key, and how to write a search. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useStrings();
  return (
    <Dialog title={text.keys.title} closeLabel={text.keys.close} onClose={onClose}>
      <div className="keys">
        <section>
          <h3>{text.keys.syntax}</h3>
          <dl>
            {text.keys.syntaxList.map(([example, meaning]) => (
              <div key={example}>
                <dt>
                  <code>{example}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{text.keys.keyboard}</h3>
          <dl>
            {text.keys.list.map(([keys, meaning]) => (
              <div key={keys}>
                <dt>
                  {keys.split("  ").map((each) => (
                    <kbd className="key" key={each}>
                      {each}
                    </kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
