import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { restorePost } from "~/domain/moderation/hiding.server";
import { mayModerate } from "~/domain/moderation/policy";
import { concealablePost, postIdOf } from "~/domain/moderation/post-finding.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  ledTo(context, `/posts/${params.post}/concealment`);

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    authorize(mayModerate(context.actor));
    const post = await concealablePost(context.actor, postIdOf(params.post));
    await restorePost(context.actor, post.id);
    return redirect(post.path);
  });
}

export default function Restoration() {
  return <Refused problem={useActionData<typeof action>()} back={`/posts/${useParams().post}/concealment`} />;
}
