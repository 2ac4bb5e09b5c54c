#include "core/access/Policy.h"
#include "tests/fuzz/Target.h"
#include "tests/support/SmallPolicy.h"

// A policy file: what is taken is the same policy each time, reviewed and with its claims kept; the rest is refused with lines.
namespace carrel::fuzz {

QList<QByteArray> seeds()
{
    const QByteArray granted = "[[role]]\nid = \"made-up\"\n[[role.grant]]\nrows = [\"own\"]\ndesk = true\nnote = { full = [\"body\"] }\n"
                               "[[claim]]\nsays = \"Nobody writes notes\"\nroles = [\"made-up\"]\nof = [\"note\"]\nat_most = \"full\"\n";
    QList<QByteArray> out{tests::SmallPolicy({}).text};
    // Only what is a policy is a seed.
    if (access::Policy::parse(tests::SmallPolicy(granted).text)) out << tests::SmallPolicy(granted).text;
    return out;
}

QList<QByteArray> words()
{
    return {"[[role]]\n", "[[role.grant]]\n", "[[claim]]\n", "id = \"x\"\n", "rows = [\"own\"]\n", "rows = [\"institution\"]\n", "desk = true\n", "special = true\n",
            "note = { full = [\"body\"] }\n", "case = { write = [\"*\"] }\n", "at_most = \"full\"\n", "\"", "=", "[", "]", "{", "}", "#", "\n", "'''", "\xff", "[sets]\n", "version = \"2\"\n"};
}

bool judge(const QByteArray& input)
{
    const auto policy = access::Policy::parse(input);
    if (!policy) {
        promise(!policy.error().empty(), "a refusal says why");
        return false;
    }
    promise(!policy->version().isEmpty(), "a policy has its version");
    for (const auto& id : access::requiredRoles()) promise(policy->role(QString(model::latin(id))), "every role that must be there is");
    const auto again = access::Policy::parse(input);
    promise(again && again->fingerprint() == policy->fingerprint() && again->roles().size() == policy->roles().size(), "read twice it is the same policy");
    const auto other = access::Policy::parse(input + "\n# one word more\n");
    promise(!other || other->fingerprint() != policy->fingerprint(), "another file is another policy");
    return true;
}

}
