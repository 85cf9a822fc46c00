/** A line of a step's script that appends to the command file which the variable names. */
export const emit = (variable: string, line: string): string =>
  `fs.appendFileSync(process.env.${variable}, ${JSON.stringify(`${line}\n`)});\n`;

/** One that prints a line to stdout. */
export const print = (line: string): string => `fs.writeSync(1, ${JSON.stringify(`${line}\n`)});\n`;
