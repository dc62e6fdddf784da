package facts_test

import (
	"slices"
	"strings"
	"testing"

	"statutelint/internal/facts"
)

// TestSale holds what is the sale of a person, and for which purposes alone.
func TestSale(t *testing.T) {
	const none = "no sale"
	for _, test := range []struct{ text, want string }{
		{"It is unlawful for any person to sell or purchase a minor child.", ""},
		{"A person may not sell, barter, or trade a minor for money.", ""},
		{"Every person who holds another in involuntary servitude, or who sells, or attempts to sell, any person to another, is punishable by imprisonment.", ""},
		{"A person shall not transfer the legal or physical custody of an individual to another person for money.", ""},
		{"A corporation shall not sell or purchase any child for the purpose of adoption or any other purpose.", ""},
		{"A person commits an offense if the person accepts a thing of value for the delivery of a child to another for purposes of adoption.", "adoption"},
		{"It is unlawful for any person to sell a minor child, except as provided in the law on adoption of a child.", ""},
		{"Whoever sells into any condition of involuntary servitude, any other person, shall be imprisoned.", "servitude"},
		{"A person commits trafficking in children if the person sells, barters, or leases a child and receives money.", ""},
		{"No person shall pay compensation for adoption services, including placing out of a child.", "adoption"},
		{"No person shall sell tobacco products to a minor for money.", none},
		{"A person may not sell a child restraint system that is not tested, for money.", none},
		{"No person may offer a minor's book for sale, a person may not buy it.", none},
		{"A person who sells a credit card or a person who buys one from a person other than the issuer commits an offense.", none},
		{"Any person who hides a record of what was bought or sold, and any person who interferes with an officer, commits an offense.", none},
		{"A person commits an offense if the property is sold against all persons but the owner.", none},
		{"No person shall go on with a sale; nor shall any person use the name of the shop.", none},
		{"A lender shall not sell any individual or group life insurance.", none},
		{"A person shall not deliver goods to a person for money, and no child shall be asked to.", none},
	} {
		law := drafted(t, "# § 1-1. Law.\n\n"+test.text+"\n")
		got := none
		for _, o := range law.Offences {
			if slices.Contains(o.Topics, facts.Sale) {
				got = strings.Join(o.For, ", ")
			}
		}
		if got != test.want {
			t.Errorf("%s\n got %q, want %q", test.text, got, test.want)
		}
	}
}

// TestLetToSell holds that somebody who is let sell is not sold, and that the name
// of a crime may begin with "unlawful".
func TestLetToSell(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"No person may sell, or permit another to sell, meat on Sunday.", false},
		{"A person who sells, uses or employs a child for money commits a felony.", true},
		{"A person commits unlawful sale of a child if the person sells or surrenders a child to another for money.", true},
	} {
		law := drafted(t, "# § 5-9. Sales.\n\n"+test.text+"\n")
		if got := len(law.Offences) == 1 && slices.Contains(law.Offences[0].Topics, facts.Sale); got != test.want {
			t.Errorf("%s\n got %v, want a sale of a person %v", test.text, got, test.want)
		}
	}
}
