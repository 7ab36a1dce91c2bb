declare const VALUE: unique symbol;

/** A value on its way between processes as one text, which is copied far sooner than thousands of objects. */
export type TextOf<Value> = string & { readonly [VALUE]: Value };

/** @param value of what JSON can say */
export const textOf = <Value>(value: Value): TextOf<Value> => JSON.stringify(value) as TextOf<Value>;

export const fromText = <Value>(text: TextOf<Value>): Value => JSON.parse(text) as Value;
