/** SQL: whether the agreement `a` is open, in the words of the index `agreement_in_force`. */
export const openAgreement = `a.state NOT IN ('superseded', 'ended', 'archived', 'void')`;
