// Answers the vectors with interview.js: node vectors.js interview.js vectors.json
"use strict";

const { readFileSync } = require("node:fs");

const [script, vectors] = process.argv.slice(2).map((file) => readFileSync(file, "utf-8"));
const interview = new Function(`${script}\nreturn interview;`)();

const answered = JSON.parse(vectors).map(({ table, cases }) => {
  const lookup = interview(table);
  return cases.map(({ answers }) => {
    const next = lookup.next(answers);
    return {
      answers,
      next,
      open: lookup.open(answers),
      offered: next === null ? [] : lookup.offered(next, answers),
      shown: table.questions.filter((one) => lookup.meets(one.ask, answers)).map((one) => one.id),
      verdicts: Object.keys(table.granules).map((path) => lookup.verdict(path, answers)),
      met: table.conditions.map(({ met, unmet }) => [lookup.meets(met, answers), lookup.meets(unmet, answers)]),
    };
  });
});
console.log(JSON.stringify(answered));
