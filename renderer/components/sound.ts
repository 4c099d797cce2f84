import { useSyncExternalStore } from 'react';

const storageKey = 'boxfile.muted';
const listeners = new Set<() => void>();

function isMuted(): boolean {
  return localStorage.getItem(storageKey) === 'yes';
}

/** Turns the scan sounds off or on for this computer. */
export function setMuted(muted: boolean): void {
  localStorage.setItem(storageKey, muted ? 'yes' : 'no');
  for (const listener of listeners) listener();
}

export function useMuted(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isMuted);
}

let audio: AudioContext | undefined;

/** Frequencies in hertz; the refusal is low and twice, so that it is told apart without looking. */
const tones = { match: [880], mismatch: [220, 220] } as const;

/** A short sound for a scan, unless sounds are off. */
export function playScanSound(outcome: keyof typeof tones): void {
  if (isMuted()) return;
  audio ??= new AudioContext();
  const volume = audio.createGain();
  volume.gain.value = 0.15;
  volume.connect(audio.destination);
  tones[outcome].forEach((frequency, index) => {
    if (!audio) return;
    const tone = audio.createOscillator();
    tone.type = outcome === 'match' ? 'sine' : 'square';
    tone.frequency.value = frequency;
    tone.connect(volume);
    const start = audio.currentTime + index * 0.2;
    tone.start(start);
    tone.stop(start + 0.12);
  });
}
