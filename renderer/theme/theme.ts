import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep petrol. White on shade 7 has a contrast of 7.9, on shade 6 (dark) of 6.1. */
const petrol: MantineColorsTuple = [
  '#eaf4f5',
  '#d3e6e9',
  '#a6ccd2',
  '#7bb4bd',
  '#4f97a3',
  '#2f7f8d',
  '#1d6b79',
  '#115866',
  '#0c4853',
  '#083842',
];

/** Refusals and what cannot be taken back. White on shade 7 has a contrast of 6.5. */
const red: MantineColorsTuple = [
  '#fdeceb',
  '#fce6e4',
  '#f7b5b0',
  '#ff9a91',
  '#e5675d',
  '#d6453a',
  '#c4352b',
  '#b3261e',
  '#921d17',
  '#701612',
];

/** Paper and ink for the dark scheme, from ink on paper (0) to the deepest ground (9). */
const dark: MantineColorsTuple = [
  '#e4e7e8',
  '#b9c0c4',
  '#9aa3a8',
  '#666f75',
  '#3a4247',
  '#2c3338',
  '#22282c',
  '#1a1f22',
  '#14181b',
  '#0f1214',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, red, dark },
  black: '#1c2226',
  fontFamily: "'Noto Sans Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Noto Sans Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 4,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 } } },
  },
});

/** Surfaces of "The look": near-white paper in light, deep slate in dark, ink for text. */
export const surfaces: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fcfcfa',
    '--mantine-color-dimmed': '#5a6469',
    '--mantine-color-placeholder': '#6c757a',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#d5d9da',
    '--box-rail': '#f1f3f2',
    '--box-surface': '#ffffff',
    '--box-raised': '#f5f6f5',
    '--box-line': '#e2e5e5',
    '--box-input-line': '#848d92',
    '--box-hover': '#f0f3f3',
    '--box-selected': '#e0eef0',
    '--box-accent': '#115866',
    '--box-focus': '#115866',
    '--box-warning': '#7a4f00',
  },
  dark: {
    '--mantine-color-body': '#16191c',
    '--mantine-color-dimmed': '#a3acb1',
    '--mantine-color-placeholder': '#8b959a',
    '--mantine-color-error': '#ff9a91',
    '--mantine-color-anchor': '#7bb4bd',
    '--mantine-color-default-border': '#3a4247',
    '--box-rail': '#101315',
    '--box-surface': '#1a1f22',
    '--box-raised': '#1f2528',
    '--box-line': '#2c3338',
    '--box-input-line': '#727c82',
    '--box-hover': '#21272b',
    '--box-selected': '#17343a',
    '--box-accent': '#7bb4bd',
    '--box-focus': '#7bb4bd',
    '--box-warning': '#eecb85',
  },
});
