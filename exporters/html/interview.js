// Looks up in the table of an interview (docs/situations.md): what to ask next, what is offered, what becomes of an
// entry. It does what catalog/situations/lookup.py does; both are held to the same vectors. No dependencies, no build,
// and no more than ES2015, for the browsers of people's old telephones.
//
// Answers are a plain object: {question: value}, a list of options for a question with several; one without an answer
// is not in it.
"use strict";

function interview(table) {
  const [DOES_NOT_APPLY, APPLIES, FIRST] = [0, 1, 3]; // ends of the diagram, and the number of its first node

  const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

  /** Give what answers say of a question, or of one of its options; undefined where they say nothing. */
  function said(question, option, answers) {
    if (!has(answers, question)) return undefined;
    const answer = answers[question];
    if (option === undefined) return answer;
    return Array.isArray(answer) ? answer.indexOf(option) >= 0 : undefined;
  }

  /** Give what a function can still become under answers: ends, beside the nodes on the way. */
  function ends(node, answers) {
    const seen = new Set([node]);
    for (const found of seen) { // what is added while going through is gone through, too
      if (found < FIRST) continue;
      const [at, ...children] = table.nodes[found - FIRST];
      const variable = table.variables[at];
      const value = variable.values.indexOf(said(variable.question, variable.option, answers));
      for (const child of value < 0 ? children : [children[value]]) seen.add(child);
    }
    return seen;
  }

  const can = (node, answers) => ends(node, answers).has(APPLIES);

  function wanted(question, others, answers) {
    if (has(question, "needed")) return !ends(question.needed, answers).has(DOES_NOT_APPLY);
    const optionsOf = question.options_of || {};
    const nodes = [...others].filter((other) => has(optionsOf, other)).map((other) => optionsOf[other]);
    return question.matters.concat(...nodes).some((node) => can(node, answers));
  }

  /** Name the questions not answered whose answer can still change something, in order. */
  function open(answers) {
    const found = new Set();
    for (const question of table.questions.slice().reverse()) { // what options depend on stands before them
      if (!has(answers, question.id) && wanted(question, found, answers)) found.add(question.id);
    }
    return table.questions.map((question) => question.id).filter((id) => found.has(id));
  }

  /** Name the next question to ask; null if no further answer changes anything. */
  const next = (answers) => [...open(answers), null][0];

  /** Give the values of a question that can be chosen. */
  function offered(id, answers) {
    const question = table.questions.find((one) => one.id === id);
    const only = question.offered || {};
    return question.values.filter((value) => !has(only, value) || can(only[value].node, answers));
  }

  /** Say of an entry "applies", "does not apply" or "depends". */
  function verdict(path, answers) {
    if (!has(table.granules, path)) return "applies";
    const left = ends(table.conditions[table.granules[path]].node, answers);
    if (!left.has(DOES_NOT_APPLY)) return "applies";
    return left.has(APPLIES) ? "depends" : "does not apply";
  }

  /** Say whether answers meet one of several alternatives. */
  function meets(alternatives, answers) {
    return alternatives.some((one) => Object.keys(one).every((name) => {
      const [question, option] = name.split(".");
      return one[name].indexOf(said(question, option, answers)) >= 0;
    }));
  }

  return { next, open, offered, verdict, meets };
}
