/** A form word in each language. English is looked for in a text; its translation must then be in the translated text. */
interface Term {
  readonly en: RegExp;
  readonly fr: RegExp;
  readonly pt: RegExp;
  readonly sw: RegExp;
}

export type Translated = 'fr' | 'pt' | 'sw';

/** Form words that are said in the same way on every paper of Boxfile. */
export const glossary: readonly Term[] = [
  { en: /\bagreements?\b/i, fr: /\baccords?\b/i, pt: /\bacordos?\b/i, sw: /\bmakubaliano\b/i },
  {
    en: /\bbox numbers?\b/i,
    fr: /numéros? de boîte/i,
    pt: /números? d[ae]s? caixas?/i,
    sw: /namba ya boksi|namba za (ma)?boksi/i,
  },
  { en: /\bcopy (?=[ABC]\b|\{)/i, fr: /exemplaire/i, pt: /\bvia\b/i, sw: /nakala/i },
  {
    en: /\bhealth workers?\b/i,
    fr: /agents? de santé/i,
    pt: /agentes? (comunitários? )?de saúde/i,
    sw: /(wa|m)hudumu wa afya/i,
  },
  { en: /^holders?$/i, fr: /détenteurs?/i, pt: /detentor(es)?/i, sw: /aliyekabidhiwa/i },
  { en: /\bsupervisors?\b/i, fr: /superviseurs?/i, pt: /supervisor(es)?/i, sw: /(m|wa)simamizi/i },
  { en: /\bcouncils?\b/i, fr: /conseils?/i, pt: /conselhos?/i, sw: /halmashauri/i },
  { en: /\bpartners?\b/i, fr: /partenaires?/i, pt: /parceiros?/i, sw: /(m|wa)shirika/i },
  { en: /\bdistricts?\b/i, fr: /districts?/i, pt: /distritos?/i, sw: /wilaya/i },
  { en: /\bowners?\b/i, fr: /propriétaires?/i, pt: /proprietários?/i, sw: /(m|wa)miliki/i },
  { en: /\bserial number\b/i, fr: /numéro de série/i, pt: /número de série/i, sw: /namba ya kifaa/i },
  { en: /\bSIM cards?\b/i, fr: /cartes? SIM/i, pt: /cart(ão|ões) SIM/i, sw: /laini/i },
  { en: /\bwitness\b/i, fr: /témoin/i, pt: /testemunha/i, sw: /shahidi/i },
  { en: /\bsignatures?\b/i, fr: /signatures?/i, pt: /assinaturas?/i, sw: /sahihi/i },
  { en: /\bofficial stamp\b/i, fr: /cachet officiel/i, pt: /carimbo oficial/i, sw: /muhuri wa ofisi/i },
  { en: /\bcondition\b/i, fr: /état/i, pt: /\bestado\b/i, sw: /\bhali\b/i },
  { en: /\btelephone\b/i, fr: /téléphone/i, pt: /telefone/i, sw: /simu/i },
  {
    en: /\bbox files?\b/i,
    fr: /boîtes? d['’]archives/i,
    pt: /pastas? de arquivo/i,
    sw: /boksi (hili )?la jalada|maboksi ya jalada/i,
  },
  { en: /\bfolios?\b/i, fr: /folios?/i, pt: /fólios?/i, sw: /folio/i },
];

/** Other words for the same things, which would leave a reader in doubt whether something else is meant. */
export const avoided: Readonly<Record<Translated, RegExp>> = {
  fr: /\b(tampon|dispositif|smartphone|contrat|mobile money agent)\b/i,
  pt: /\b(aparelho|celular|equipamento|contrato|cópia carimbo)\b/i,
  sw: /\b(mkataba|stempu|kadi ya simu|mdau|nambari)\b/i,
};
