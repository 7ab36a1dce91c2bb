import { Row } from './preference-rows.tsx';

interface Props<Choice extends string> {
  readonly name: string;
  readonly title: string;
  readonly explanation?: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly wordOf: (choice: Choice) => string;
  readonly onChoose: (choice: Choice) => void;
}

/** A choice among a few, all of which are seen. */
export const ChoiceSetting = <Choice extends string>(props: Props<Choice>) => (
  <Row title={props.title} {...(props.explanation ? { explanation: props.explanation } : {})}>
    <fieldset class="segments">
      <legend class="only-heard">{props.title}</legend>
      {props.choices.map((choice) => (
        <label key={choice}>
          <input
            class="only-heard"
            type="radio"
            name={props.name}
            value={choice}
            checked={choice === props.chosen}
            onChange={() => props.onChoose(choice)}
          />
          <span>{props.wordOf(choice)}</span>
        </label>
      ))}
    </fieldset>
  </Row>
);
