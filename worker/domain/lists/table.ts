// A table as it was read from a file, whatever kind of file that was.

/** One row of a table. `n`: its number as the file's reader sees it, from 1. */
export type TableRow = {
  n: number;
  /** Texts, of dates `YYYY-MM-DD`; `''` where nothing stands. */
  cells: string[];
  /** The first address that a cell leads to without showing it. */
  link: string | null;
  /** Whether the file hides the row, as a filter of Excel does. */
  hidden: boolean;
};

/** One sheet of a workbook, or a whole CSV file; rows without anything in them are left out. */
export type Table = { name: string; rows: TableRow[] };
