import { ScrollRestoration, useLocation, useNavigation } from "@remix-run/react";
import { useRef, type MutableRefObject } from "react";
import { useBeforePaint } from "../ui/use-before-paint";

interface Place {
  location: unknown;
  y: number;
}

/**
 * Where one is on a page: found again by going back, and kept while the same page is read anew. Remix scrolls to where one
 * was as that reading began; who has gone on since would be thrown back. Before its effect stands ours, and after it too.
 */
export function PlaceOnPage({ nonce }: { nonce: string | undefined }) {
  const place = useRef<Place>({ location: null, y: 0 });
  return (
    <>
      <Noted place={place} />
      <ScrollRestoration nonce={nonce} />
      <Kept place={place} />
    </>
  );
}

type Props = { place: MutableRefObject<Place> };

function Noted({ place }: Props) {
  useNavigation(); // drawn whenever the router has news
  useBeforePaint(() => void (place.current.y = scrollY));
  return null;
}

function Kept({ place }: Props) {
  useNavigation();
  const location = useLocation();
  useBeforePaint(() => {
    const { location: was, y } = place.current;
    if (was === location && scrollY !== y) scrollTo({ top: y, behavior: "instant" });
    place.current.location = location;
  });
  return null;
}
