// How exports name people: as they are called, and who left by a pseudonym.

/** The pseudonym of a row of `person`: “Người dùng 07”; NULL for who never left. */
export const pseudonym = (person: string) =>
  `iif(${person}.pseudonym IS NULL, NULL, 'Người dùng ' || printf('%02d', ${person}.pseudonym))`;

/** What an export calls a row of `person`; `real`: by their names, whoever they are. */
export const exportedName = (person: string, names: 'real' | undefined) =>
  names === 'real'
    ? `${person}.name`
    : `iif(${person}.left_at IS NULL, ${person}.name, ${pseudonym(person)})`;
