import { useLocale, useStrings } from "../strings.ts";
import { Segments } from "../ui/Segments.tsx";
import { useSettings } from "./useSettings.ts";

/** 中 | EN: each language named in itself, so that whoever strays into the other finds back. */
export function LanguageSwitch() {
  const text = useStrings();
  const { settings, save } = useSettings();
  return (
    <Segments
      label={text.header.language}
      value={useLocale()}
      choices={[
        { value: "zh", label: "中", hint: "中文" },
        { value: "en", label: "EN", hint: "English" },
      ]}
      onChoose={(locale) => save({ ...settings, locale })}
    />
  );
}
