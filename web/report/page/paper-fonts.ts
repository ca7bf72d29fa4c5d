import normal from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';
import italics from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf';
import bolditalics from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf';
import type { PaperFonts } from '../pdf/write-pdf';

/** Fetches the faces that go into a PDF. */
export async function fetchPaperFonts(): Promise<PaperFonts> {
  const [normalFace, boldFace, italicFace, boldItalicFace] = await Promise.all(
    [normal, bold, italics, bolditalics].map(fetchBytes),
  );
  return { normal: normalFace, bold: boldFace, italics: italicFace, bolditalics: boldItalicFace } as PaperFonts; // four of four
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The font could not be fetched: ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Shows the preview in the face of the paper also where Times New Roman is not installed. */
export function showPaperFonts(): void {
  const faces = [
    new FontFace('Tinos', `url(${normal})`),
    new FontFace('Tinos', `url(${bold})`, { weight: 'bold' }),
    new FontFace('Tinos', `url(${italics})`, { style: 'italic' }),
    new FontFace('Tinos', `url(${bolditalics})`, { weight: 'bold', style: 'italic' }),
  ];
  for (const face of faces) document.fonts.add(face); // fetched when a letter needs it
}
