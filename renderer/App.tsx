import { startTransition, useEffect, useState } from "react";
import type { ArchiveInfo, Failure, HostInfo, Settings, WindowCommand } from "../archive/contract.ts";
import { startAddress } from "./address.ts";
import { type ArchiveClient, ClientContext } from "./client.ts";
import { DropTarget } from "./library/DropTarget.tsx";
import { StartScreen } from "./library/StartScreen.tsx";
import { Crash } from "./settings/Crash.tsx";
import { SettingsContext } from "./settings/useSettings.ts";
import { chooseLocale, LocaleContext, stringsOf } from "./strings.ts";
import { Empty } from "./ui/Empty.tsx";
import { FailureNote } from "./ui/FailureNote.tsx";
import { AddressContext, type AddressStore } from "./useAddress.ts";
import { ArchiveContext } from "./useArchive.ts";
import { Workspace } from "./workspace/Workspace.tsx";

type AppProps = { readonly client: ArchiveClient; readonly addressStore: AddressStore };

/** The whole window: finds out what the host has open, and shows the start screen or the archive. */
export function App({ client, addressStore }: AppProps) {
  const [host, setHost] = useState<HostInfo | null>(null);
  const [archive, setArchive] = useState<ArchiveInfo | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isStartShown, setStartShown] = useState(false);
  const locale = chooseLocale(host?.settings.locale ?? "system", navigator.languages);

  useEffect(() => {
    const refresh = async () => {
      const result = await client.getHost({});
      if (!result.ok) return setFailure(result.failure);
      // As transitions, so that a whole window drawn for the first time, and counts that change while somebody types, are
      // worked off in short tasks (measured: 65 ms in one without).
      startTransition(() => {
        setHost(result.value);
        setArchive(result.value.archive);
      });
    };
    void refresh();
    return client.on("archiveChanged", (changed) => startTransition(() => setArchive(changed)));
  }, [client]);

  const open = async (what: { readonly path: string } | { readonly sample: true }) => {
    const result = await client.openArchive(what);
    if (!result.ok) return result.failure;
    if (result.value.path !== archive?.path) addressStore.navigate(startAddress, "push");
    startTransition(() => {
      setArchive(result.value);
      setStartShown(false);
    });
    return null;
  };

  useEffect(() =>
    client.on("command", (command: WindowCommand) => {
      if (command.kind === "open-archive") void open({ path: command.path });
      if (command.kind === "show-start") setStartShown(true);
    }),
  );

  const leave = async (how: "keep" | "close") => {
    if (how === "close") {
      await client.closeArchive({});
      setArchive(null);
      addressStore.navigate(startAddress, "push");
    }
    const result = await client.getHost({});
    if (result.ok) setHost(result.value);
    setStartShown(true);
  };

  const saveSettings = (settings: Settings) => {
    setHost((before) => (before === null ? null : { ...before, settings }));
    void client.saveSettings(settings);
  };

  useTheme(host?.settings.theme ?? "system");
  useEffect(() => {
    document.documentElement.lang = locale === "zh" ? "zh-Hans" : "en";
  }, [locale]);
  const title = [archive?.name, stringsOf(locale).app.name].filter(Boolean).join(" — ");
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <ClientContext value={client}>
      <LocaleContext value={locale}>
        <AddressContext value={addressStore}>
          <Crash>
            {host === null ? (
              <Empty title={stringsOf(locale).app.starting}>
                {failure === null ? null : <FailureNote failure={failure} />}
              </Empty>
            ) : (
              <SettingsContext value={{ settings: host.settings, save: saveSettings }}>
                <DropTarget onOpen={(path) => open({ path })} />
                {archive === null || isStartShown ? (
                  <StartScreen
                    host={host}
                    onOpen={open}
                    onForget={async (path) => {
                      await client.forgetArchive({ path });
                      const result = await client.getHost({});
                      if (result.ok) setHost(result.value);
                    }}
                    {...(archive === null ? {} : { onBack: () => setStartShown(false) })}
                  />
                ) : (
                  <ArchiveContext value={archive}>
                    <Workspace key={archive.path} capabilities={host.capabilities} onLeave={leave} />
                  </ArchiveContext>
                )}
              </SettingsContext>
            )}
          </Crash>
        </AddressContext>
      </LocaleContext>
    </ClientContext>
  );
}

function useTheme(theme: Settings["theme"]): void {
  useEffect(() => {
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
      const isDark = theme === "dark" || (theme === "system" && system.matches);
      document.documentElement.dataset.theme = isDark ? "dark" : "light";
    };
    apply();
    system.addEventListener("change", apply);
    return () => system.removeEventListener("change", apply);
  }, [theme]);
}
