import { useTranslation } from 'react-i18next';
import { simSecurings } from '../../preload/contract/sim-values.ts';
import { roleNames } from '../people/people-roles.ts';
import { conditionGrades, kindNames, ownerTypeNames } from '../register/device-words.ts';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** The choices of a field that has few; undefined for one that takes any text. */
export function useFieldChoices(): (field: string) => readonly FieldChoice[] | undefined {
  const { t } = useTranslation();
  return (field) => {
    switch (field) {
      case 'kind':
        return kindNames.map((value) => ({ value, label: t(`register.kind.${value}`) }));
      case 'ownerType':
        return ownerTypeNames.map((value) => ({ value, label: t(`register.ownerType.${value}`) }));
      case 'condition':
        return conditionGrades.map((value) => ({ value, label: t(`register.condition.${value}`) }));
      case 'simSecured':
        return simSecurings.map((value) => ({ value, label: t(`register.secured.${value}`) }));
      case 'role':
        return roleNames.map((value) => ({ value, label: t(`people.role.${value}`) }));
      default:
        return undefined;
    }
  };
}
