import { useStrings } from "../strings.ts";
import { IconButton } from "../ui/Button.tsx";
import { Menu, MenuChoice, MenuRule } from "../ui/Menu.tsx";
import { useSettings } from "./useSettings.ts";

/** Theme and language in one menu. */
export function SettingsMenu() {
  const text = useStrings();
  const { settings, save } = useSettings();
  return (
    <Menu trigger={<IconButton icon="theme" label={text.header.theme} />}>
      <MenuChoice
        label={text.header.theme}
        value={settings.theme}
        choices={text.header.themes}
        onChoose={(theme) => save({ ...settings, theme })}
      />
      <MenuRule />
      <MenuChoice
        label={text.header.language}
        value={settings.locale}
        choices={text.header.languages}
        onChoose={(locale) => save({ ...settings, locale })}
      />
    </Menu>
  );
}
