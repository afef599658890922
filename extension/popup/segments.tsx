// A choice of one among a few, side by side: native radio buttons, so that arrows and screen readers know them.
type Props<Code extends string> = {
  legend: string;
  name: string;
  /** `lang`: of a label in another language than the page's. */
  options: readonly { code: Code; label: string; lang?: string }[];
  chosen: Code;
  onChoose: (code: Code) => void;
};

/** A row of segments. `name` groups the radio buttons within the page. */
export function Segments<Code extends string>({ legend, name, options, chosen, onChoose }: Props<Code>) {
  return (
    <fieldset class="segments">
      <legend class="unseen">{legend}</legend>
      {options.map(({ code, label, lang }) => (
        <label key={code}>
          <input
            type="radio"
            class="unseen"
            name={name}
            value={code}
            checked={code === chosen}
            onChange={() => onChoose(code)}
          />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
