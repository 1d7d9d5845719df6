import { notFound } from "~/platform/refusal";
import { showing } from "~/platform/http/answer.server";

export const loader = () =>
  showing(async () => {
    throw notFound();
  });

export default function NotFound() {
  return null;
}
