import { useLocation, useNavigate } from "@remix-run/react";
import { useEffect } from "react";

/** An old link's "#post-7" may stand on another page by now, or in another thread: the server knows where. */
export function useJump(path: string): void {
  const { hash } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const [, number] = /^#post-(\d{1,6})$/.exec(hash) ?? [];
    if (!number || document.getElementById(`post-${number}`)) return;
    navigate(`${path}?post=${number}`, { replace: true });
  }, [hash, path, navigate]);
}
