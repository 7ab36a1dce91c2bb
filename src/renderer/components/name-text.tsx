interface Props {
  readonly text: string;
  readonly class?: string;
}

/** A name that somebody else chose: in a direction of its own, cut with an ellipsis, complete when pointed at. */
export const NameText = ({ text, class: extra = '' }: Props) => (
  <bdi class={`name ${extra}`} dir="auto" title={text}>
    {text}
  </bdi>
);
