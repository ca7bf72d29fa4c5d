import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react';

/** A line on the paper that can be written into. Figures in it stay as they are: they carry their place in the text. */
export function EditableLine(props: {
  className: string;
  children: ReactNode;
  /** What the line is, for those who hear the page. */
  label: string;
  /** The line as a text with places of figures, once somebody has changed it. */
  onChange?: ((text: string) => void) | undefined;
}) {
  const { className, children, label, onChange } = props;
  // What was typed is taken out again by making the line anew: React does not know what the browser put into it.
  const [made, setMade] = useState(0);
  if (!onChange) return <p className={className}>{children}</p>;
  const leave = ({ currentTarget, relatedTarget: _ }: FocusEvent<HTMLElement>) => {
    const before = currentTarget.dataset['before'];
    const text = textIn(currentTarget);
    if (before !== undefined && text !== before) onChange(text);
    setMade(made + 1);
  };
  return (
    <p
      key={made}
      className={className}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      role="textbox"
      aria-multiline
      aria-label={label}
      tabIndex={0}
      onFocus={({ currentTarget }) => (currentTarget.dataset['before'] ??= textIn(currentTarget))}
      onBlur={leave}
      onKeyDown={({ key, currentTarget }: KeyboardEvent<HTMLElement>) => key === 'Escape' && currentTarget.blur()}
    >
      {children}
    </p>
  );
}

/** The text of a line with the places of its figures; breaks that were typed are breaks. */
export function textIn(line: Node): string {
  return [...line.childNodes]
    .map((node) => {
      const place = node instanceof HTMLElement ? node.dataset['place'] : undefined;
      if (place !== undefined) return place;
      if (node.nodeName === 'BR') return '\n';
      return node.nodeName === '#text' ? (node.textContent ?? '') : textIn(node);
    })
    .join('')
    .replaceAll('\u00a0', ' ');
}
