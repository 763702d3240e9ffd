/** One right in a template: who may do what, on what, under which condition. */
export interface Permission {
  readonly who: string;
  readonly action: string;
  readonly on: string;
  readonly when: string;
}

/** The parts of a CloudFormation template that are read here. */
export interface TemplateBody {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
}

interface TemplateResource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of many shapes, and each is looked at where it is used.
  readonly Properties?: any;
}

interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const listOf = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? value : [value as Value];

/** Every right that a template gives, to functions and to services, ordered by who has it. */
export function listPermissions(template: TemplateBody): readonly Permission[] {
  const rows = Object.entries(template.Resources).flatMap(([id, resource]) => {
    const { Properties: properties } = resource;
    if (resource.Type === "AWS::Lambda::Permission")
      return [
        {
          who: properties.Principal === "*" ? "everybody" : text(properties.Principal, template),
          action: properties.Action,
          on: text(properties.FunctionName, template),
          when:
            properties.SourceArn === undefined ? "by its own address" : text(properties.SourceArn, template),
        },
      ];
    const document = properties?.PolicyDocument ?? properties?.KeyPolicy;
    const statements: readonly Statement[] = document?.Statement ?? [];
    return statements
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap((statement) => ofStatement(id, resource, statement, template));
  });
  return rows.sort((a, b) => compare(a, b));
}

function ofStatement(
  id: string,
  resource: TemplateResource,
  statement: Statement,
  template: TemplateBody,
): readonly Permission[] {
  const roles: readonly unknown[] = resource.Properties.Roles ?? [];
  const who =
    roles.length > 0
      ? roles.map((role) => fileOfRole(role, template)).join(", ")
      : principal(statement.Principal, template);
  const when = conditions(statement.Condition, template);
  // In a key's own policy, "*" is that key.
  const on = resource.Type === "AWS::KMS::Key" ? [shortId(id)] : listOf(statement.Resource);
  return listOf(statement.Action).flatMap((action) =>
    on.map((each) => ({ who, action, on: text(each, template), when })),
  );
}

/** The function whose role it is, by its file's name. */
function fileOfRole(role: unknown, template: TemplateBody): string {
  const roleId = (role as { Ref?: string }).Ref ?? "";
  const owner = Object.values(template.Resources).find(
    ({ Type, Properties }) =>
      Type === "AWS::Lambda::Function" && Properties.Role?.["Fn::GetAtt"]?.[0] === roleId,
  );
  return owner === undefined ? shortId(roleId) : String(owner.Properties.Handler).replace(/\.handler$/, "");
}

function principal(value: unknown, template: TemplateBody): string {
  if (typeof value !== "object" || value === null) return value === "*" ? "everybody" : text(value, template);
  return Object.values(value)
    .flatMap((each) => listOf(each as unknown))
    .map((each) => (each === "*" ? "everybody" : text(each, template)))
    .join(", ");
}

function conditions(condition: Statement["Condition"], template: TemplateBody): string {
  return Object.values(condition ?? {})
    .flatMap((each) => Object.entries(each))
    .map(([name, value]) => `${name} = ${text(value, template)}`)
    .join(", ");
}

/** A template's value as one readable text: references by the name of what they lead to. */
function text(value: unknown, template: TemplateBody): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((each) => text(each, template)).join("|");
  if (typeof value !== "object" || value === null) return String(value);
  const [[name, argument] = ["", undefined]] = Object.entries(value);
  if (name === "Ref")
    return String(argument).startsWith("AWS::")
      ? `<${String(argument).slice(5)}>`
      : shortId(String(argument));
  if (name === "Fn::GetAtt") return nameOf(String((argument as string[])[0]), template);
  if (name === "Fn::Join") {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map((part) => text(part, template)).join(separator);
  }
  return JSON.stringify(value);
}

function nameOf(id: string, template: TemplateBody): string {
  const { Type, Properties } = template.Resources[id] ?? {};
  return Type === "AWS::Lambda::Function"
    ? String(Properties.Handler).replace(/\.handler$/, "")
    : shortId(id);
}

/** A logical id without the hash at its end. */
function shortId(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, "");
}

function compare(a: Permission, b: Permission): number {
  const key = ({ who, on, action }: Permission) => `${who}\n${on}\n${action}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
