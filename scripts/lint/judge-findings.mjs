/**
 * Holds findings against explanations, one for one.
 * @param {import('./scan-electron.mjs').Scan} scan
 * @param {readonly import('./explained-findings.mjs').Explanation[]} explanations
 * @returns {readonly string[]} what is wrong, one sentence each: unread files, findings that nobody has explained, and
 *   explanations that no finding needs any more
 */
export function judgeFindings({ findings, unread }, explanations) {
  const unexplained = [...findings];
  const stale = explanations.filter((explanation) => {
    const index = unexplained.findIndex((finding) => isAbout(explanation, finding));
    if (index === -1) return true;
    unexplained.splice(index, 1);
    return false;
  });
  return [
    ...unread.map((fault) => `Could not be parsed: ${fault}`),
    ...unexplained.map(
      ({ check, file, line, code, description }) =>
        `${file}:${line} ${check}: ${description}${code && `\n    ${code}`}`,
    ),
    ...stale.map(
      ({ check, file, code }) =>
        `${file} ${check} is explained but not found any more.${code && `\n    ${code}`}`,
    ),
  ];
}

/**
 * @param {import('./explained-findings.mjs').Explanation} explanation
 * @param {import('./scan-electron.mjs').Finding} finding
 */
function isAbout(explanation, finding) {
  return (
    explanation.check === finding.check &&
    explanation.file === finding.file &&
    explanation.code === finding.code
  );
}
