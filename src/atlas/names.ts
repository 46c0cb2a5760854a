interface Named {
  readonly name: string;
  /** By language. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/** What a record is called besides its name, once each: other spellings and abbreviations first, then local names. */
export const otherNames = ({ name, names = {}, aliases = [] }: Named): string[] =>
  [...new Set([...aliases, ...Object.values(names)])].filter((other) => other !== name);
