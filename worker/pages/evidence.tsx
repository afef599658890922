// What proves something: the name of a file, or a link to it.

/** A web address becomes a link; anything else is shown as it is. */
export function Evidence({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/i.test(text)) return <span class="break">{text}</span>;
  return (
    <a class="break" href={text} rel="noopener noreferrer">
      {text}
    </a>
  );
}
